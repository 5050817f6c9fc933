/** Runs tasks of the same name one after the other, in the order they came. */
export class OneAtATime {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const turn = before.then(task, task);
    this.tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
