import { RunQueue } from '../../src/excel/queue';

describe('the queue of Excel runs', () => {
  it('does one job at a time, in the order they came', async () => {
    const queue = new RunQueue();
    const log: string[] = [];
    const job = (name: string, waits: number) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, waits));
      log.push(`${name} ends`);
    };
    await Promise.all([queue.enqueue(job('a', 20)), queue.enqueue(job('b', 5)), queue.enqueue(job('c', 0))]);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after a job that fails, and tells only its own caller', async () => {
    const queue = new RunQueue();
    const failing = queue.enqueue(() => Promise.reject(new Error('no')));
    const next = queue.enqueue(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
