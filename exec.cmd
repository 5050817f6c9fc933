@rem npm scripts start with `exec`, so that a POSIX shell hands its place, and with it every signal, to the program.
@rem cmd.exe has no such word; it finds this file in the folder where npm runs scripts.
@%*
