import { bodyRecorded, day } from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { it } from 'vitest';
import { evolveBody, initialBody } from './body.ts';
import { decideRecordBody } from './record-body.ts';
import { asked } from './spec-examples.ts';

const given = deciderSpec({ initial: initialBody, evolve: evolveBody, decide: decideRecordBody });
const body = bodyRecorded.example.data;
const rule = { ...body.rules[0], source: 'house:council/notice', confirmed: false };
const command = { ...body, ...asked };

it('writes a body into the register', () => {
  given().when(command).then(bodyRecorded.make(body));
});

it('keeps a changed record beside the one before', () => {
  const changed = { ...body, until: day('2026-12-31') };
  given(bodyRecorded.example)
    .when({ ...changed, ...asked })
    .then(bodyRecorded.make(changed));
});

it('refuses a record that says nothing new', () => {
  given(bodyRecorded.example).when(command).thenRejected('nothing-changed');
});

it('refuses a body that ends before it begins', () => {
  given()
    .when({ ...command, until: day('2009-12-31') })
    .thenRejected('ends-before-it-begins');
});

it('refuses the same function twice', () => {
  given()
    .when({ ...command, functions: [...body.functions, ...body.functions] })
    .thenRejected('function-twice');
});

it('refuses a vote that is set but says not how it adopts', () => {
  const hollow = { ...rule, topic: 'vote' as const, standing: 'binding' as const };
  given()
    .when({ ...command, rules: [{ ...hollow, text: { ko: '표결', en: 'vote' } }] })
    .thenRejected('rule-without-content');
});

it('refuses a term of notice without its days and a size without its number', () => {
  const text = { ko: '규정', en: 'rule' };
  const bare = { ...rule, text, standing: 'house' as const };
  given()
    .when({ ...command, rules: [{ ...bare, topic: 'notice' }] })
    .thenRejected('rule-without-content');
  given()
    .when({ ...command, rules: [{ ...bare, topic: 'size' }] })
    .thenRejected('rule-without-content');
});
