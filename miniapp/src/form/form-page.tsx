import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Answers } from '#shared/form/answers.ts'
import type { FieldMessage } from '#shared/form/field-message.ts'
import { BackStep } from '../components/back-step.tsx'
import { Button } from '../components/button.tsx'
import { FixedFooter } from '../components/fixed-footer.tsx'
import { Page } from '../components/page.tsx'
import { useLook } from '../theme/look.ts'
import { beginAnswers } from './begin-answers.ts'
import { checkScreen } from './check-screen.ts'
import type { BroughtControls } from './control.ts'
import { controlWith } from './controls.ts'
import type { FileTray } from './files/file-tray.ts'
import { noFiles } from './files/no-files.ts'
import type { OfferedPapers } from './files/paper-offers.ts'
import { FormProvider } from './form-context.ts'
import { FormRunner } from './form-runner.tsx'
import { FormState } from './form-state.tsx'
import type { FormStore } from './form-store.ts'
import { isKnown } from './is-known.ts'
import { QuestionBody } from './question-body.tsx'
import { findScreenIndex, type Screen } from './screens.ts'
import { useScreens } from './use-screens.ts'

/** Where a form opens: at its first question, at a path, or at an answer to change. */
export type FormStart = { path: string | null; isRevising: boolean }
export const firstQuestion: FormStart = { path: null, isRevising: false }

interface Props {
  title: string
  store: FormStore
  tray?: FileTray
  papers?: OfferedPapers
  /** Controls of kinds that only this form has. */
  controls?: BroughtControls
  /** A new value opens that place at once. */
  start: FormStart
  /** The button's label on the last screen, unless it is 下一步, and when one answer is changed. */
  words: { last?: string; revised: string }
  /** 已自动保存 10:32. */
  status: string
  /** Shown before the questions of the first screen. */
  note?: string
  /** Shown above the questions of every screen. */
  head?: ReactNode
  /** Shown below the questions of the first screen. */
  foot?: ReactNode
  /** A sentence above the buttons. */
  aboveButtons?: ReactNode
  isBusy?: boolean
  /** The last screen sends: no 核对信息 follows. */
  endsHere?: boolean
  /** Later screens with nothing left to ask are passed: what follows the form shows their answers. */
  passesKnown?: boolean
  /** More errors in the answers of a screen. */
  findFaults?: (screen: Screen, answers: Answers) => readonly FieldMessage[]
  /** What follows from the answers of a screen. */
  settle?: (screen: Screen, answers: Answers) => Answers
  /**
   * Going back on the phone shows the previous screen instead of leaving the page. Only for a form whose end does not
   * replace the page.
   */
  stepsBack?: boolean
  /** Called before another screen is shown. Returning false stays. */
  beforeMove?: () => Promise<boolean>
  /** The screen of this path is shown now. */
  onPlace?: (path: string) => void
  /** All screens are answered, or the one that was to be changed. */
  onEnd: () => void
  /** One answer is changed by itself, without steps. This leaves it as it was. */
  onCancel?: () => void
  /** Files are about to be sent. */
  onSend?: () => void
}

/**
 * A form with one topic on a screen, in 关怀模式 one question. Each screen is checked with the server's rules. An error
 * keeps the screen and is scrolled to. A warning stops once.
 */
export function FormPage(props: Props) {
  const { store, tray = noFiles, start, words, onEnd, onCancel } = props
  const { care } = useLook()
  const listNow = useScreens(store, care, props.endsHere)
  const [place, setPlace] = useState(start.path)
  const [focus, setFocus] = useState(focusOf(start))
  const [opened, setOpened] = useState(start)
  const [overruled, setOverruled] = useState('')
  if (opened !== start) {
    setOpened(start)
    setPlace(start.path)
    setFocus(focusOf(start))
  }
  const screens = listNow()
  const index = findScreenIndex(screens, place)
  const screen = screens[index]
  if (!screen) return null

  const open = async (path: string) => {
    if (props.beforeMove && !(await props.beforeMove())) return
    setPlace(path)
    props.onPlace?.(path)
    await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const goOn = () => {
    const { answers, errors, warnings } = checkScreen(store, tray, screen)
    const faults = [...errors, ...(props.findFaults?.(screen, answers) ?? [])]
    const doubts = warnings.map(({ path, message }) => path + message).join()
    const first = faults[0] ?? (doubts === overruled ? undefined : warnings[0])
    store.show(faults, warnings)
    if (first) {
      // Continuing again means that the answer is right.
      setOverruled(doubts)
      setFocus({ path: first.path })
      return
    }
    store.replace(beginAnswers(store.form, props.settle?.(screen, answers) ?? answers))
    const later = listNow().slice(findScreenIndex(listNow(), screen.place) + 1)
    const stops = (one: Screen) =>
      !isKnown(store, tray, one) || (props.findFaults?.(one, store.answers()) ?? []).length > 0
    const next = props.passesKnown ? later.find(stops) : later[0]
    if (start.isRevising || !next) onEnd()
    else void open(next.place)
  }
  const leadToOpen = () => {
    const { errors, warnings } = checkScreen(store, tray, screen)
    store.show(errors, warnings)
    const first = errors[0]?.path ?? screen.step.fields.find(({ name }) => tray.list(name).length > 0)?.name
    if (first) setFocus({ path: first })
  }
  const previous = start.isRevising ? undefined : screens[index - 1]
  const goBack = start.isRevising ? (onCancel ?? onEnd) : previous && (() => void open(previous.place))
  const unit = care ? '一问' : '一步'
  const isLast = index === screens.length - 1
  const goOnWords = start.isRevising ? words.revised : (isLast && words.last) || `下${unit}`
  return (
    <Page
      title={props.title}
      footer={
        <FixedFooter
          above={
            <>
              {props.aboveButtons}
              <FormState
                store={store}
                tray={tray}
                screen={screen}
                status={props.status}
                onOpen={leadToOpen}
              />
            </>
          }
        >
          {previous && (
            <Button kind="ghost" narrow onPress={() => void open(previous.place)}>
              上{unit}
            </Button>
          )}
          {onCancel && (
            <Button kind="ghost" narrow onPress={onCancel}>
              不改了
            </Button>
          )}
          <Button loading={props.isBusy} onPress={goOn}>
            {goOnWords}
          </Button>
        </FixedFooter>
      }
    >
      {props.stepsBack && <BackStep onBack={goBack} />}
      {props.head}
      <FormProvider
        value={{
          store,
          tray,
          papers: props.papers,
          controlOf: controlWith(props.controls),
          layout: care ? 'question' : 'step',
          onSend: props.onSend ?? (() => {}),
          onNewEntry: care ? (entry) => void open(entry) : undefined,
        }}
      >
        {onCancel && screen.question ? (
          <QuestionBody key={screen.place} question={screen.question} />
        ) : (
          <FormRunner screen={screen} focus={focus} note={index === 0 ? props.note : undefined} />
        )}
      </FormProvider>
      {index === 0 && props.foot}
    </Page>
  )
}

const focusOf = ({ path, isRevising }: FormStart) => (isRevising && path !== null ? { path } : undefined)
