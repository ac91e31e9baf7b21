/**
 * Runs a job after what is under way, soon: timers of 0 milliseconds are slowed down by browsers to 4, which adds
 * up over many requests.
 */
export function defer(job: () => void): void {
  if (typeof setImmediate === 'function') {
    setImmediate(job);
  } else if (typeof MessageChannel === 'function') {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      job();
    };
    port2.postMessage(null);
  } else {
    setTimeout(job, 0);
  }
}
