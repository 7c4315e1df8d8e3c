import { APP_SCRIPT, APP_STYLE, BOOT_NOTE, END_MARK, PACK_NAMES } from '../model/packFormat.ts';
import { type OfflineProblem, offlineWords } from './offlineWords.ts';
import { openPack } from './openPack.ts';

declare global {
  interface Window {
    /** Packs that came as scripts, by name: the copy that is a folder. In the single file they are elements. */
    datelinePacks?: Record<string, string>;
    /** Where a file that the page carries can be read. Only in an offline copy. */
    datelineFile?: (path: string) => string;
  }
}

/** Opens an offline copy: reads the files that the page carries, then starts the explorer, the same code as on the web. */
document.addEventListener('DOMContentLoaded', () => {
  start().catch((reason: unknown) => say('damaged', String(reason)));
});

async function start(): Promise<void> {
  if (document.getElementById(END_MARK) === null) return say('cut');
  if (typeof DecompressionStream === 'undefined' || !('adoptedStyleSheets' in document)) return say('old');
  const files = new Map<string, Blob>();
  for (const name of PACK_NAMES) {
    const text = takePack(name);
    if (text === null) return say('missing', name);
    for (const [path, file] of await openPack(text)) files.set(path, file);
  }
  const fileUrl = addressesOf(files);
  window.datelineFile = fileUrl;
  const style = new CSSStyleSheet();
  style.replaceSync(withAddresses((await files.get(APP_STYLE)?.text()) ?? '', fileUrl));
  document.adoptedStyleSheets = [style];
  const script = document.createElement('script');
  script.type = 'module';
  script.src = fileUrl(APP_SCRIPT);
  script.onerror = () => say('damaged', APP_SCRIPT);
  document.head.append(script);
}

/** The pack's text, which is then given up: the page need not hold it twice. */
function takePack(name: string): string | null {
  const element = document.querySelector(`[data-pack="${name}"]`);
  const text = window.datelinePacks?.[name] ?? element?.textContent ?? '';
  element?.remove();
  delete window.datelinePacks?.[name];
  return text === '' ? null : text;
}

/** Addresses are made when first asked for; a file that is not carried keeps its own path. */
function addressesOf(files: ReadonlyMap<string, Blob>): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const file = files.get(path);
    if (file === undefined) return path;
    const address = known.get(path) ?? URL.createObjectURL(file);
    known.set(path, address);
    return address;
  };
}

/** Fonts in the style sheet are named by file; in a sheet without an address they need one each. */
function withAddresses(css: string, fileUrl: (path: string) => string): string {
  return css.replace(
    /url\((["']?)(?!data:)(?:\.\/)?([^"')]+)\1\)/g,
    (_, _quote, path: string) => `url("${fileUrl(path)}")`,
  );
}

/** Takes the place of the page. `detail` helps whoever looks into it, readers may skip it. */
function say(problem: OfflineProblem, detail = ''): void {
  const { language, text } = offlineWords(problem, navigator.languages);
  const note = document.getElementById(BOOT_NOTE) ?? document.body.appendChild(document.createElement('p'));
  note.setAttribute('role', 'alert');
  note.lang = language;
  note.dir = language === 'ar' ? 'rtl' : 'ltr';
  note.textContent = detail === '' ? text : `${text} (${detail})`;
}
