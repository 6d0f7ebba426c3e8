/** Instead of a package that nothing reaches. */
export default undefined
