/** What a command needs of the world around it: where the user stands and where its words go. */
export interface CommandIo {
  /** Paths are taken from here. */
  readonly folder: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (line: string) => void;
}

/** The running process: npm changes into the project, so the user's own folder is INIT_CWD. */
export function processIo(): CommandIo {
  return {
    folder: process.env['INIT_CWD'] ?? process.cwd(),
    stdout: (text) => process.stdout.write(text),
    stderr: (line) => process.stderr.write(`${line}\n`),
  };
}
