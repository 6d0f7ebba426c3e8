import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Sorts by the longest time first, so that small files are left at the end and all workers end together. */
const projects = ['scripts', 'browser', 'functions', 'database', 'weapp', 'miniapp', 'shared']

/** Within a project, the files that took longest the last time, or else the largest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => projects.indexOf(project.name)
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
