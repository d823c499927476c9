import iconv from 'iconv-lite';

/**
 * Text of a CSV file: by its byte order mark, else strict UTF-8, else CP949 (what Excel saves as
 * plain "CSV" in Korea). Nothing where neither fits. The runtime's own decoder is not used for
 * CP949: it turns extended syllables into other characters without an error.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf16le');
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictUtf8(bytes.subarray(3));
  return strictUtf8(bytes) ?? cp949(bytes);
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function cp949(bytes: Uint8Array): string | undefined {
  const text = iconv.decode(Buffer.from(bytes), 'cp949');
  return text.includes('\ufffd') ? undefined : text;
}
