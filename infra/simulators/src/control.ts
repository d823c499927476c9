import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { Fault, type FaultBoard } from './fault.ts';

/**
 * The control port of the fleet: `GET /faults` lists, `POST /faults` adds one, and
 * `DELETE /faults?municipality=51110&function=F01` clears a place (the function may be left out).
 */
export function createControl(board: FaultBoard): Server {
  return createServer((request, response) => {
    act(board, request)
      .then(({ status, body }) => {
        send(response, status, body);
      })
      .catch((error: unknown) => {
        send(response, 400, { error: error instanceof Error ? error.message : 'unreadable' });
      });
  });
}

async function act(
  board: FaultBoard,
  request: IncomingMessage,
): Promise<{ status: number; body: unknown }> {
  const url = new URL(request.url ?? '/', 'http://control');
  if (url.pathname === '/healthz') return { status: 200, body: { status: 'ok' } };
  if (url.pathname !== '/faults') return { status: 404, body: { error: 'not found' } };
  switch (request.method) {
    case 'GET':
      return { status: 200, body: board.list() };
    case 'POST': {
      board.add(Fault.parse(JSON.parse(await text(request))));
      return { status: 201, body: board.list() };
    }
    case 'DELETE': {
      const municipality = url.searchParams.get('municipality');
      if (municipality === null) return { status: 400, body: { error: 'municipality missing' } };
      const cleared = board.clear(municipality, url.searchParams.get('function') ?? '*');
      return { status: 200, body: { cleared } };
    }
    case undefined:
    default:
      return { status: 405, body: { error: 'method not allowed' } };
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
