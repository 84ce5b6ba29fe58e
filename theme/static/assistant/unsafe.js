/** What cannot be edited without risk: the caller draws the picture anew instead. */
export class Unsafe extends Error {}
