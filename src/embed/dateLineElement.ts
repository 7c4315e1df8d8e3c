import {
  type EmbedFilters,
  type EmbedTheme,
  type HostMessage,
  parseFrameMessage,
  sealed,
} from '../model/embedMessage.ts';
import { frameStyle } from './frameStyle.ts';
import { frameUrl, HASH_KEYS } from './frameUrl.ts';
import type { FrameSize } from './viewOfBox.ts';

const ANSWER_TIMEOUT_MS = 15_000; // a frame that loaded but is no Dateline build never answers
const FALLBACK_SIZE: FrameSize = { widthPx: 800, heightPx: 560 }; // not laid out yet
const DEFAULT_LABEL = 'Map of reported events';
const FILTER_ATTRIBUTES = ['from', 'to', 'sources', 'categories'];
const OTHER_ATTRIBUTES = ['src', 'height', 'ratio', 'label', 'bbox', 'sources', 'categories'];

/** What a page may ask of the map. */
type Command = Exclude<HostMessage, { type: 'hello' }>;

/**
 * `<date-line src="https://example.org/map/">`: an explorer in a frame of its own, so that neither page can hurt the other.
 * Events: `dateline-ready` {title, events}, `dateline-select` {event}, `dateline-filter` {shown, total}, `error` {message}.
 */
export class DateLineElement extends HTMLElement {
  static readonly observedAttributes = [...OTHER_ATTRIBUTES, ...HASH_KEYS.map(({ attribute }) => attribute)];

  readonly #root = this.attachShadow({ mode: 'open' });
  #frame: HTMLIFrameElement | null = null;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;
  #isAwake = false;
  #isReady = false;
  /** False while the parser still hands over attributes: one load then serves them all. */
  #isStarted = false;
  /** What the page asked for while the map could not hear it, the latest of each kind. */
  readonly #asked = new Map<Command['type'], Command>();
  /** Messages that were not of the protocol: ignored, and counted so that a page's author can see them. */
  ignoredMessages = 0;

  connectedCallback(): void {
    for (const name of DateLineElement.observedAttributes) this.#adoptEarlyProperty(name);
    this.#isStarted = true;
    window.addEventListener('message', this.#receive);
    this.#load();
  }

  disconnectedCallback(): void {
    this.#isStarted = false;
    window.removeEventListener('message', this.#receive);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#isStarted || before === after) return;
    if (name === 'height' || name === 'ratio') this.#showStyle();
    else if (name === 'label') this.#frame?.setAttribute('title', this.#title());
    else if (!this.#isReady || !this.#tell(name, after)) this.#load();
  }

  /** Chooses what the reader sees; keys that are missing stay as they are. */
  setFilters(filters: EmbedFilters): void {
    this.#ask({ type: 'filters', filters });
  }

  /** Opens an event, or closes the open one with null. */
  select(event: string | null): void {
    this.#ask({ type: 'select', event });
  }

  setTheme(theme: EmbedTheme): void {
    this.#ask({ type: 'theme', theme });
  }

  /** Tells a map that is ready; one that is not yet is told as soon as it is. */
  #ask(command: Command): void {
    if (this.#isReady) {
      this.#send(command);
      return;
    }
    const before = this.#asked.get(command.type);
    const isFilters = command.type === 'filters' && before?.type === 'filters';
    this.#asked.set(
      command.type,
      isFilters ? { ...command, filters: { ...before.filters, ...command.filters } } : command,
    );
  }

  #tellAsked(): void {
    for (const command of this.#asked.values()) this.#send(command);
    this.#asked.clear();
  }

  #size(): FrameSize {
    const { width, height } = this.getBoundingClientRect();
    return { widthPx: width || FALLBACK_SIZE.widthPx, heightPx: height || FALLBACK_SIZE.heightPx };
  }

  /** A frame without a title is nameless to a screen reader. */
  #title(): string {
    return this.getAttribute('label') || DEFAULT_LABEL;
  }

  #load(): void {
    this.#unload();
    this.#showStyle();
    const src = this.getAttribute('src');
    const url = src === null ? null : frameUrl(src, document.baseURI, this.#size(), (name) => this.getAttribute(name));
    if (url === null) {
      this.#fail(
        src === null
          ? 'The map has no address: set the attribute "src".'
          : `The map's address is not a web address: ${src}`,
      );
      return;
    }
    const frame = document.createElement('iframe');
    frame.title = this.#title();
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.allow = 'fullscreen; clipboard-write';
    frame.src = url;
    frame.addEventListener('load', () => this.#awaitAnswer(frame, url));
    this.#frame = frame;
    this.#root.append(frame);
  }

  #unload(): void {
    clearTimeout(this.#answerTimer);
    this.#isAwake = false;
    this.#isReady = false;
    this.#frame = null;
    this.#root.replaceChildren();
  }

  /** A Dateline build has said that it is awake by now, or says so soon. */
  #awaitAnswer(frame: HTMLIFrameElement, url: string): void {
    if (frame !== this.#frame || this.#isAwake) return;
    clearTimeout(this.#answerTimer);
    this.#answerTimer = setTimeout(
      () => this.#fail(`No Dateline map answered at ${new URL(url).host}.`),
      ANSWER_TIMEOUT_MS,
    );
  }

  readonly #receive = (event: MessageEvent): void => {
    if (this.#frame === null || event.source !== this.#frame.contentWindow) return;
    const isFromFrame = event.origin === originOf(this.#frame.src);
    const message = isFromFrame ? parseFrameMessage(event.data) : null;
    if (message === null) {
      this.ignoredMessages += 1;
      return;
    }
    switch (message.type) {
      case 'awake':
        clearTimeout(this.#answerTimer);
        this.#isAwake = true;
        this.#isReady = false;
        this.#send({ type: 'hello' }); // once for each start of the frame, so that one start is announced once
        break;
      case 'ready':
        this.#isReady = true;
        this.#choose('sources');
        this.#choose('categories');
        this.#tellAsked();
        this.#announce('dateline-ready', { title: message.title, events: message.events });
        break;
      case 'select':
        this.#announce('dateline-select', { event: message.event });
        break;
      case 'filter':
        this.#announce('dateline-filter', { shown: message.shown, total: message.total });
        break;
      case 'error':
        this.#announce('error', { message: message.message });
        break;
      case 'height':
      case 'state':
        break; // the height here is the host's choice, and the state lives in the frame's own address
    }
  };

  /** Tells a running frame of a changed attribute. False when only a reload can show it. */
  #tell(name: string, value: string | null): boolean {
    if (name === 'event') this.select(value);
    else if (name === 'theme') this.setTheme(value === 'light' || value === 'dark' ? value : 'system');
    else if (FILTER_ATTRIBUTES.includes(name)) this.setFilters({ [name]: filterValue(name, value) });
    else return false;
    return true;
  }

  /** Outlets and categories are chosen by message: the page alone knows all of them, and hides the rest. */
  #choose(name: 'sources' | 'categories'): void {
    const value = this.getAttribute(name);
    if (value !== null) this.setFilters({ [name]: filterValue(name, value) });
  }

  /** Addressed to the frame's own origin, so that a page that took its place never reads it. */
  #send(message: HostMessage): void {
    if (this.#frame === null) return;
    const origin = originOf(this.#frame.src);
    this.#frame.contentWindow?.postMessage(sealed(message), origin === 'null' ? '*' : origin);
  }

  #announce(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: type !== 'error', composed: true }));
  }

  #fail(message: string): void {
    clearTimeout(this.#answerTimer);
    this.#frame = null;
    const notice = document.createElement('p');
    notice.setAttribute('role', 'alert');
    notice.textContent = message;
    this.#root.replaceChildren(notice);
    this.#announce('error', { message });
  }

  #showStyle(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(frameStyle(this.getAttribute('height'), this.getAttribute('ratio')));
    this.#root.adoptedStyleSheets = [sheet];
  }

  /** A framework may set a property before this script arrived: it then hides the attribute of the same name. */
  #adoptEarlyProperty(name: string): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    if (typeof value === 'string' || typeof value === 'number') this.setAttribute(name, String(value));
  }
}

/** Attributes are properties too: `element.from = '2024-02-01'`. */
for (const name of DateLineElement.observedAttributes) {
  if (name in DateLineElement.prototype) continue;
  Object.defineProperty(DateLineElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: DateLineElement): string | null {
      return this.getAttribute(name);
    },
    set(this: DateLineElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

function filterValue(name: string, value: string | null): string | readonly string[] | null {
  if (value === null || value === '') return null;
  return name === 'from' || name === 'to' ? value : value.split(',');
}

function originOf(url: string): string {
  return new URL(url).origin;
}
