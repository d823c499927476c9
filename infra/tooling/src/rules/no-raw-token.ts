import type { Rule } from 'eslint';

const colour =
  /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color-mix)\(/i;
const length = /(?<![\w#.-])-?(?:\d*\.)?\d+(?:px|rem|pt)\b/g;
const weight = /\bfont-weight\s*:\s*(?:\d{3}|bold|bolder|lighter)\b/i;

/** What is written by hand in a style value although a token exists for it. */
export function rawTokens(text: string): readonly string[] {
  const lengths = [...text.matchAll(length)].map(([found]) => found);
  return [
    ...(colour.exec(text)?.slice(0, 1) ?? []),
    // A hair line is one pixel on every screen and in every theme.
    ...lengths.filter((found) => !/^-?[01]px$/.test(found)),
    ...(weight.exec(text)?.slice(0, 1) ?? []),
  ];
}

/**
 * Every hand-written colour, size and weight of a style sheet as `line: text`. The conditions of
 * `@media` and `@container` are left out: a custom property cannot stand there.
 */
export function rawTokensOfSheet(css: string): readonly string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return bare.split('\n').flatMap((line, index) => {
    if (/^\s*@(?:media|container)\b/.test(line)) return [];
    // An id selector such as #facade is no colour: values stand behind a colon.
    const value = line.includes(':') ? line : '';
    return rawTokens(value).map((found) => `${index + 1}: ${found}`);
  });
}

/** Styles written in components use tokens, as the style sheets do. */
export const noRawToken: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { raw: '`{{found}}` is a raw value; use a token of tokens.css.' },
  },
  create: (context) => {
    const check = (node: Rule.Node, text: string) => {
      for (const found of rawTokens(text)) {
        context.report({ node, messageId: 'raw', data: { found } });
      }
    };
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement: (node) => {
        check(node, node.value.raw);
      },
    };
  },
};
