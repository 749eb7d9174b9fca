/** A step that cannot go on, with the sentence that tells a newcomer what to do about it. */
export class SetUpError extends Error {
  constructor(what, remedy) {
    super(`${what}\n         What to do: ${remedy}`);
    this.name = 'SetUpError';
  }
}
