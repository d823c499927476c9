import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const OpenAi = z.strictObject({ model: z.string(), input: z.array(z.string()) });
const Inference = z.strictObject({ inputs: z.array(z.string()), truncate: z.literal(true) });

type Asked = { readonly texts: readonly string[]; readonly headers: IncomingHttpHeaders };

/** Answers a request in place of the server that embeds; `well` is what it would have said. */
type Behaviour = (response: ServerResponse, well: unknown, asked: Asked) => void;

const send: Behaviour = (response, well) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(well));
};

/** Pieces of three characters, counted in 64 places: like texts are near each other. */
function embedded(read: string): number[] {
  const counts = Array.from({ length: 64 }, () => 0);
  for (let at = 0; at + 3 <= read.length; at += 1) {
    const place = Array.from(read.slice(at, at + 3)).reduce(
      (hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 64,
      7,
    );
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/**
 * A real HTTP server that speaks both forms, and remembers what it was asked. `behave` changes how it
 * answers from then on; without an argument it embeds again.
 */
export async function embeddingServer() {
  const asked: Asked[] = [];
  let behaviour: Behaviour = send;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const read: unknown = JSON.parse(body);
      const openAi = request.url?.endsWith('/embeddings') === true;
      const texts = openAi ? OpenAi.parse(read).input : Inference.parse(read).inputs;
      const one: Asked = { texts, headers: request.headers };
      asked.push(one);
      const vectors = texts.map(embedded);
      // The order of the answer is free: only the index counts.
      const data = vectors.map((embedding, index) => ({ index, embedding })).toReversed();
      behaviour(response, openAi ? { object: 'list', data } : vectors, one);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${String(port)}`;
  return {
    openAi: `${origin}/v1/embeddings`,
    inference: `${origin}/embed`,
    asked,
    behave: (now: Behaviour = send) => {
      behaviour = now;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
