/** A mistake in how the command was called or in a file it was given, as one sentence for the person who called it. */
export class CommandError extends Error {}
