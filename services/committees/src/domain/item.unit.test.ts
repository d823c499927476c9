import {
  type EventOf,
  id,
  itemAdmissionConfirmed,
  itemAdmitted,
  itemDocumentSupplied,
  itemProposed,
  itemReturned,
  ItemDocument,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { describe, it } from 'vitest';
import { decideConfirmItemAdmission } from './confirm-item-admission.ts';
import { evolveItem, initialItem, type ItemEvent } from './item.ts';
import { decideProposeItem } from './propose-item.ts';
import { decideReturnItem } from './return-item.ts';
import { asked, both, clerk, now, otherSecretary, secretary, stranger } from './spec-examples.ts';
import { decideSupplyItemDocument } from './supply-item-document.ts';

const proposed = itemProposed.example;
const { itemId } = proposed.data;
const waiting = itemProposed.make({ ...proposed.data, opinionsAsked: [secretary.institution] });
const returned = itemReturned.make({ ...itemReturned.example.data, itemId });
const halfBy = (ministry: 'mois' | 'msit') => itemAdmissionConfirmed.make({ itemId, ministry });
const { caseId } = proposed.data;
const admitted = itemAdmitted.make({
  itemId,
  bodyId: proposed.data.bodyId,
  ...(caseId === undefined ? {} : { caseId }),
});
const fold = { initial: initialItem, evolve: evolveItem };

describe('proposing an item', () => {
  const given = deciderSpec<
    Parameters<typeof decideProposeItem>[0],
    Parameters<typeof decideProposeItem>[1],
    ItemEvent,
    EventOf<typeof itemProposed>,
    string
  >({ ...fold, decide: decideProposeItem });
  const command = {
    ...proposed.data,
    actor: clerk,
    now,
    facts: { functions: ['shared-projects'] },
  };

  it('brings it to the backlog of the body', () => {
    given().when(command).then(proposed);
  });
  it('takes a returned item again under its own id', () => {
    given(proposed, returned).when(command).then(proposed);
  });
  it('refuses an item that is there already', () => {
    given(proposed).when(command).thenRejected('already-proposed');
  });
  it('refuses an unknown body', () => {
    given()
      .when({ ...command, facts: { functions: undefined } })
      .thenRejected('body-unknown');
  });
  it('refuses what lies outside the functions of the body', () => {
    given()
      .when({ ...command, facts: { functions: ['plans'] } })
      .thenRejected('outside-its-functions');
  });
  it('refuses an institution that is not among the sponsors', () => {
    given()
      .when({ ...command, actor: { ...stranger, role: 'party' } })
      .thenRejected('sponsor-missing');
  });
});

describe('completing an item', () => {
  const given = deciderSpec<
    Parameters<typeof decideSupplyItemDocument>[0],
    Parameters<typeof decideSupplyItemDocument>[1],
    ItemEvent,
    EventOf<typeof itemDocumentSupplied>,
    string
  >({ ...fold, decide: decideSupplyItemDocument });
  const document = ItemDocument.parse({ kind: 'opinion', from: 'mois', title: '의견' });
  const command = { itemId, document, ...asked };
  const supplied = itemDocumentSupplied.make({ itemId, document });

  it('adds the document', () => {
    given(waiting).when(command).then(supplied);
  });
  it('refuses the same document twice', () => {
    given(waiting, supplied).when(command).thenRejected('already-supplied');
  });
  it('refuses a document for an item that nobody proposed', () => {
    given().when(command).thenRejected('not-proposed');
    given(proposed, returned).when(command).thenRejected('not-proposed');
  });
  it('refuses a document for an admitted item', () => {
    given(proposed, admitted).when(command).thenRejected('already-admitted');
  });
});

describe('admitting an item', () => {
  const given = deciderSpec<
    Parameters<typeof decideConfirmItemAdmission>[0],
    Parameters<typeof decideConfirmItemAdmission>[1],
    ItemEvent,
    EventOf<typeof itemAdmissionConfirmed> | EventOf<typeof itemAdmitted>,
    string
  >({ ...fold, decide: decideConfirmItemAdmission });
  const command = { itemId, actor: secretary, now, facts: both };

  it('takes both ministries: one alone only confirms its half', () => {
    given(proposed).when(command).then(halfBy('mois'));
  });
  it('admits the item with the second half', () => {
    given(proposed, halfBy('mois'))
      .when({ ...command, actor: otherSecretary })
      .then(halfBy('msit'), admitted);
  });
  it('takes the half again that confirmed before a document came in', () => {
    const { document } = itemDocumentSupplied.example.data;
    const added = itemDocumentSupplied.make({ itemId, document });
    given(proposed, halfBy('mois'), added)
      .when({ ...command, actor: otherSecretary })
      .then(halfBy('msit'));
    given(proposed, halfBy('mois'), added, halfBy('msit'))
      .when(command)
      .then(halfBy('mois'), admitted);
  });
  it('refuses the same half twice', () => {
    given(proposed, halfBy('mois')).when(command).thenRejected('already-confirmed');
  });
  it('refuses an item that lacks an opinion which was asked for', () => {
    given(waiting).when(command).thenRejected('incomplete');
  });
  it('refuses an item that lacks its paper', () => {
    given(itemProposed.make({ ...proposed.data, documents: [] }))
      .when(command)
      .thenRejected('incomplete');
  });
  it('refuses a secretary of another institution', () => {
    given(proposed)
      .when({ ...command, actor: stranger })
      .thenRejected('no-secretariat');
  });
  it('refuses an item that is not proposed or admitted already', () => {
    given().when(command).thenRejected('not-proposed');
    given(proposed, admitted).when(command).thenRejected('already-admitted');
  });
});

describe('returning an item', () => {
  const given = deciderSpec<
    Parameters<typeof decideReturnItem>[0],
    Parameters<typeof decideReturnItem>[1],
    ItemEvent,
    EventOf<typeof itemReturned>,
    string
  >({ ...fold, decide: decideReturnItem });
  const reason = '기획예산처 의견이 없습니다.';
  const command = { itemId: id('item-2026-2-4'), reason, ...asked, actor: secretary, facts: both };

  it('gives it back with a reason', () => {
    const plain = { bodyId: proposed.data.bodyId, ...(caseId === undefined ? {} : { caseId }) };
    given(proposed)
      .when(command)
      .then(
        itemReturned.make({
          itemId: command.itemId,
          ...plain,
          by: secretary.institution,
          reason,
        }),
      );
  });
  it('refuses a secretary of a ministry that does not serve the body', () => {
    given(proposed)
      .when({ ...command, actor: otherSecretary, facts: { secretariat: ['mois'] } })
      .thenRejected('no-secretariat');
  });
  it('refuses an item that is not there or admitted already', () => {
    given().when(command).thenRejected('not-proposed');
    given(proposed, admitted).when(command).thenRejected('already-admitted');
  });
});
