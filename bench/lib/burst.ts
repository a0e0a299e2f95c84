import { Agent, request } from 'node:http';

/** One form that is sent, once. */
export interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  /** From sending to the end of the answer, in milliseconds. */
  readonly took: number;
}

/**
 * Sends each form exactly once in a closed loop: so many are under way at any time, and whoever gets an answer makes room for
 * the next. Answers come in the order of the forms.
 */
export async function burst(origin: string, forms: readonly Sent[], atOnce: number): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const answers: Answer[] = [];
  let next = 0;
  const work = async () => {
    for (let place = next++; place < forms.length; place = next++) {
      const form = forms[place];
      if (form) answers[place] = await send(origin, form, agent);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    agent.destroy();
  }
  return answers;
}

function send(origin: string, { path, headers, body }: Sent, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(origin + path, { method: 'POST', headers, agent, timeout: 60_000 }, (answer) => {
      const { statusCode = 0, headers } = answer;
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: statusCode,
          location: headers.location ?? '',
          took: performance.now() - started,
        }),
      );
    });
    sent.once('timeout', () => sent.destroy(new Error(`${path} was not answered within a minute`)));
    sent.once('error', reject);
    sent.end(body);
  });
}
