import type { Rule } from 'eslint';

const cited = /@source\s+((?:law|oecd|std|house):[\w/.-]*\w)/g;
const id = /^(?:law|oecd|std|house):[\w/.-]+$/;

/**
 * A citation in a doc comment, or a string that is one, names an entry of the registry of sources.
 *
 * The registry is handed in as the rule's option, so that the rule reads no file.
 */
export const sourceIdExists: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [{ type: 'array', items: { type: 'string' } }],
    messages: { unknown: '`{{id}}` is no source of packages/law.' },
  },
  create: (context) => {
    const options: unknown = context.options[0];
    const known = new Set<unknown>(Array.isArray(options) ? options : []);
    return {
      Program: () => {
        for (const comment of context.sourceCode.getAllComments()) {
          for (const [, found = ''] of comment.value.matchAll(cited)) {
            if (known.has(found) || comment.loc === null || comment.loc === undefined) continue;
            context.report({ loc: comment.loc, messageId: 'unknown', data: { id: found } });
          }
        }
      },
      Literal: (node) => {
        const { value } = node;
        if (typeof value !== 'string' || !id.test(value) || known.has(value)) return;
        context.report({ node, messageId: 'unknown', data: { id: value } });
      },
    };
  },
};
