import { expect, it } from 'vitest';
import { refuseFile } from './refuseFile.ts';

const bytes = (opening: string): Uint8Array => Uint8Array.from(opening, (letter) => letter.charCodeAt(0));

it.each([
  ...['PK\u0003\u0004', '\u001f\u008b', 'BZh', '7z\u00bc\u00af', 'Rar!', '%PDF-', '{\\rtf', '\u00d0\u00cf\u0011\u00e0'],
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'From a@b.example Mon Oct  3 10:00:00 2022\n'],
  ...['Return-Path: ', 'Received: ', 'Delivered-To: ', 'MIME-Version: ', 'Message-ID: '],
])('refuses what begins with %j, and takes it for nothing further on', (opening) => {
  expect(refuseFile('a.txt', bytes(`${opening}and more`))?.code).toBe('file-unsupported');
  expect(
    refuseFile(
      'a.txt',
      bytes(`It said: ${opening}and a good many plain words that nobody could take for anything else; `.repeat(20)),
    )?.code,
  ).not.toBe('file-unsupported');
});
