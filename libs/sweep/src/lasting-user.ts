/** Who needs a download beyond the end of this process: tasks that start later, say. */
export interface LastingUser {
  /** One that nobody else has. */
  readonly name: string;
  /** Path of a file that says, once it exists, that nothing is needed any more. Its folder is there from the beginning to the end. */
  readonly endFile: string;
}
