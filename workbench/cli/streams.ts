/** Where the command writes: the report goes to `out`, everything else to `error`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
