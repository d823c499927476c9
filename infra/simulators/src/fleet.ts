import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { allInstitutions } from '@madang/access';

import { type Answer, answerOf } from './answer.ts';
import { simulatedVersions } from './contracts.ts';
import type { FaultBoard } from './fault.ts';

/** How late a slow answer is: within any limit that a fair check sets. */
const slowMs = 400;

const municipalities = new Set(
  allInstitutions()
    .filter(
      ({ tier, code }) => tier === 'basic' || tier === 'administrative-city' || code === '36000',
    )
    .map(({ code }) => code),
);
const functionPath = /^\/sgg\/(\d{5})\/functions\/(F(?:0[1-9]|1\d|2[0-2]))$/;
const contractPath =
  /^\/sgg\/(\d{5})\/(household\/v2|welfare\/v1\.0|welfare\/v1)\/([a-z]+)\/(SYN-0001)$/;
const resources: Readonly<Record<string, string>> = {
  household: 'households',
  welfare: 'recipients',
};

const notFound: Answer = {
  status: 404,
  headers: [['Content-Type', 'application/json']],
  body: '{"error":"not found"}',
};
const well: Answer = {
  status: 200,
  headers: [['Content-Type', 'application/json']],
  body: '{"status":"ok"}',
};

/**
 * Every municipality's endpoints, the central counterparts and the control target behind one port,
 * told apart by path. It knows no contract but those in its own folder and keeps no personal data.
 */
export function createFleet(board: FaultBoard): Server {
  return createServer((request, response) => {
    const place = placeOf(request);
    const faults = board.at(place.municipality, place.functionCode);
    const lost =
      faults.has('one-lost-answer') && board.losesThisOne(place.municipality, place.functionCode);
    if (faults.has('connection-reset') || lost) {
      request.socket.destroy();
      return;
    }
    // The socket stays open and silent; the caller's own limit ends it.
    if (faults.has('no-answer')) return;
    const answer = place.answer(faults);
    if (faults.has('slow')) {
      setTimeout(() => {
        write(response, answer, false);
      }, slowMs);
      return;
    }
    write(response, answer, faults.has('chunked'));
  });
}

type Place = {
  readonly municipality: string;
  readonly functionCode: string;
  readonly answer: (faults: ReturnType<FaultBoard['at']>) => Answer;
};

function placeOf(request: IncomingMessage): Place {
  const path = new URL(request.url ?? '/', 'http://fleet').pathname;
  const outside: Place = { municipality: '', functionCode: '', answer: () => notFound };
  if (request.method !== 'GET' && request.method !== 'HEAD') return outside;
  if (path === '/control') return shared('control', '*');
  if (path === '/central/household') return shared('central', 'F01');
  if (path === '/central/welfare') return shared('central', 'F10');

  const other = functionPath.exec(path);
  if (other?.[1] !== undefined && other[2] !== undefined && municipalities.has(other[1])) {
    return { municipality: other[1], functionCode: other[2], answer: () => well };
  }

  const [, municipality, basePath, resource] = contractPath.exec(path) ?? [];
  const version = simulatedVersions.find((known) => known.basePath === basePath);
  if (municipality === undefined || version === undefined || !municipalities.has(municipality)) {
    return outside;
  }
  if (resources[version.contractId] !== resource) return outside;
  return {
    municipality,
    functionCode: version.functionCode,
    answer: (faults) => answerOf(version, municipality, faults),
  };
}

function shared(municipality: string, functionCode: string): Place {
  return {
    municipality,
    functionCode,
    answer: (faults) => (faults.has('status-500') ? { ...well, status: 500 } : well),
  };
}

function write(response: ServerResponse, answer: Answer, inParts: boolean): void {
  response.writeHead(answer.status, answer.headers.flat());
  if (!inParts) {
    response.end(answer.body);
    return;
  }
  const half = Math.floor(answer.body.length / 2);
  response.write(answer.body.slice(0, half));
  response.end(answer.body.slice(half));
}
