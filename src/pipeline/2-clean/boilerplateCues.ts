/**
 * Why a paragraph is not the article's own text.
 * `label`: name of a page part ("Video"). `links`: label above links to other stories. `feed`: label above teasers; the article is over.
 * `author`: start of an author box; the article is over. `credit`, `share`, `plea`, `date`, `legal`: a line of that kind.
 * `caption`: words under a picture: it may report something.
 */
export type Cue = 'label' | 'links' | 'feed' | 'author' | 'credit' | 'share' | 'plea' | 'date' | 'legal' | 'caption';

/**
 * `pattern` decides. `hint`, where there is one, holds for every paragraph that the pattern takes and for few others: a quick look, so
 * that most prose is never tried against the long patterns, which take the engine milliseconds to prepare.
 */
type Rule = { readonly cue: Cue; readonly maxLength: number; readonly pattern: RegExp; readonly hint: RegExp | null };

const line = (cue: Cue, maxLength: number, hint: RegExp | null, ...alternatives: string[]): Rule => ({
  cue,
  maxLength,
  pattern: new RegExp(`^(?:${alternatives.join('|')})`, 'iu'),
  hint,
});
/** The whole line, give or take closing marks. */
const whole = (cue: Cue, ...alternatives: string[]): Rule => ({
  cue,
  maxLength: 60,
  pattern: new RegExp(`^[#*•»>|\\s-]*(?:${alternatives.join('|')})[\\s.:…»>|→*]*$`, 'iu'),
  hint: null,
});

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const TIME = '(?:[,\\s]*(?:(?:at|@|-|–|\\|)\\s*)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\(?[A-Z]{2,4}\\)?)?)?';
const DATE = `${WEEKDAY}(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;

/** General furniture of news pages, English first. Order matters: the first rule that matches names the cue. */
const RULES: readonly Rule[] = [
  whole(
    'feed',
    '(?:latest|top|breaking|more|other|trending|recent) (?:news|stories|headlines|articles|posts|videos)',
    'news ?feed',
    'most (?:read|popular|viewed|shared|recent)',
    'trending(?: now)?',
    '(?:you (?:may|might) also (?:like|be interested in)|recommended(?: for you| stories| articles)?|more (?:from|on|in) .{2,40}|up next|next (?:story|article)|previous (?:story|article))',
    "editor[’']?s?[’']? picks?",
    'show more|load more|see more|view more|view all|see all',
    '(?:\\d+ )?comments?(?: \\(\\d+\\))?|leave a (?:comment|reply)|join the (?:conversation|discussion)',
    'around the web|from the web|promoted (?:stories|content)|sponsored(?: content)?|partner content',
  ),
  whole('author', 'avatar', 'about the authors?', "author[’']?s? bio", 'written by', 'the author'),
  whole(
    'links',
    '(?:read|see|view|learn|find out|watch|listen)(?: also)?(?: more)?(?: here| also| on this(?: story| topic)?| below)?',
    '(?:related|further reading|also read|see also|more on this(?: story| topic)?|in this (?:story|article)|(?:related|similar|recommended) (?:articles?|stories|stor(?:y|ies)|news|links?|topics?|reading|content|coverage|posts?)|key points|topics|tags|filed under|what to know)',
  ),
  whole(
    'label',
    'video|audio|photos?|gallery|slide ?show|images?|pictures?|watch|listen|live|exclusive|breaking|opinion|analysis|world|politics|national|local(?: news)?|business|sports?|news|home|menu|search|skip to (?:main )?content|close|print|e-?mail|save|back to top|continue reading|continue|story continues below(?: advertisement)?|article continues below|advertisements?|ad|loading|play|pause|mute|full ?screen|next|previous|updated|published',
    '(?:about )?(?:a )?(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[- ]?(?:min(?:ute)?s?)[.]?(?:[- ](?:read|watch|listen|of reading))',
    'reading time:? .{1,20}|time to read:? .{1,20}',
    '\\d{1,3} (?:views?|shares?|likes?|comments?|reactions?)',
    '\\d{1,2} (?:minutes?|hours?|days?|weeks?) ago',
  ),
  line('label', 60, null, '[-*_=~•·.#\\s:…»>|→]{3,}$'), // a divider
  line(
    'share',
    120,
    null,
    'share (?:this|on|via|to|with|the)\\b',
    'share(?:$|\\s*[|:·•])',
    '(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|copy link|e-?mail)(?:[\\s,|/·•]+(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|copy link|e-?mail|print|share|vk|messenger|viber))*\\s*$',
    'tweet(?: this)?$',
    '(?:copy link|print this|email this|send to a friend|post to)\\b',
  ),
  line(
    'plea',
    500,
    /^(?:please|sign|subscri|regist|consider|support|donat|contribut|become|be |get |receive|have |follow|like |find |join |add |download|feel free|contact|e-?mail|write|reach|do you|got |your |click|tap |our |this |the |we |by |manage)/i,
    '(?:please )?(?:sign up|subscribe|register)(?: now| here| today)? (?:for|to|and|with|via|here|now|today)\\b',
    '(?:please )?(?:consider )?(?:support(?:ing)?|donat(?:e|ing)|contribut(?:e|ing))(?: to)? (?:us|our|independent|quality|the|local) ?(?:journalism|work|newsroom|reporting|reporters|team|site|project)?\\b(?=.{0,200}(?:journalis|reporting|newsroom|donat|support us|reader|patreon|today|member|work))',
    '(?:become|be) (?:a )?(?:member|patron|subscriber|supporter)',
    '(?:get|receive|have) (?:the |our |your |all )?(?:latest|daily|weekly|top|breaking|best|free|morning)\\b.{0,80}(?:newsletter|inbox|e-?mail|app|alerts?)',
    '(?:follow|like|find|join|add) (?:us|our)\\b.{0,40}(?:facebook|twitter|telegram|instagram|youtube|whatsapp|channel|google news|social|on x\\b|linkedin|tiktok|viber)',
    '(?:download|get) (?:our|the) (?:free )?(?:mobile )?app\\b',
    '(?:feel free to |please )?(?:contact|e-?mail|write to|reach) (?:us|the (?:author|reporter|newsroom|editor)|this reporter)\\b',
    '(?:do you have|have you got|got) (?:a|any) (?:news )?(?:tips?|story|stories|information)\\b.{0,120}(?:contact|e-?mail|send|call|let us know|tell us|get in touch)',
    'your (?:support|donation|contribution|subscription)\\b.{0,150}(?:journalis|report|newsroom|us\\b|possible|help)',
    'click here\\b|tap here\\b',
    '(?:our|this|the) newsletter\\b.{0,80}(?:sign|subscri|inbox|deliver)',
    'we (?:use|value) (?:cookies|your privacy)|(?:this|our) (?:web)?site uses cookies|by (?:continuing|clicking|signing up|subscribing|using)\\b.{0,80}(?:agree|accept|consent)|manage (?:cookies|consent|preferences)',
  ),
  line(
    'author',
    600,
    /team|desk|staff|follow|contact|e-?mail|reach|journalist|report|edit|correspondent|writ|columnist|producer|cover|research/i,
    'we are the (?:news|editorial|reporting) (?:team|desk|staff)\\b',
    "(?:follow|contact|e-?mail|reach) [\\p{Lu}][\\p{L}.’' -]{2,40} (?:on (?:twitter|x|telegram|facebook|instagram)|at [\\w.+-]+@)",
    "[\\p{Lu}][\\p{L}.’'-]+(?: [\\p{Lu}][\\p{L}.’'-]+){1,3} (?:is|was) (?:an?|the) (?:(?:senior|staff|freelance|investigative|chief|deputy|former|award-winning|national|foreign|political|breaking|news|data|digital|multimedia|associate|managing|contributing|business|sports?|[\\p{Lu}]?[\\p{L}-]+-based) ){0,4}(?:reporter|journalist|editor|correspondent|writer|columnist|producer|photojournalist|news editor) (?:at|for|with|based|who|covering|on)\\b",
    "[\\p{Lu}][\\p{L}.’'-]+(?: [\\p{Lu}][\\p{L}.’'-]+){1,3} (?:covers|reports on|writes about|can be reached)\\b",
    '(?:additional )?(?:reporting|writing|editing|research)(?: and (?:writing|editing))? by\\b',
  ),
  line(
    'credit',
    220,
    /^by |[:/]|photo|picture|image|video|illustration|credit|getty|shutterstock|reuters|afp|epa|tass|ria novosti|associated press|istock|wikimedia/i,
    '(?:mandatory|photo|picture|image|video|footage|file|drone|map|graphic|illustration|cover)? ?credits?(?: line)? ?:',
    '(?:photo|photograph|image|picture|video|footage|graphic|illustration|map|screenshot)s?(?: (?:by|courtesy(?: of)?|via|from|credit))? ?[:/]',
    '[(\\[]?(?:photo|photograph|image|picture|video|illustration)s? (?:by|courtesy(?: of)?|via|credit)\\b',
    '(?:source|courtesy(?: of)?|via) ?: ?.{1,60}$',
    '.{0,60}(?:/|via |, )?(?:getty images|shutterstock|reuters|afp|ap photo|epa(?:-efe)?|tass|ria novosti|associated press|istock(?:photo)?|wikimedia commons)[)\\]]?(?: via .{1,30})?$',
    "by [\\p{Lu}][\\p{L}.’'-]+(?: [\\p{Lu}][\\p{L}.’'-]+){1,3}(?:(?:,| and| \\||;).{0,80})?$",
  ),
  line(
    'date',
    120,
    /\d/,
    `(?:(?:last )?(?:published|posted|updated|modified|first published|created)(?: on| at)?:? *)?${DATE}${TIME}(?:[ ,|·•]*(?:(?:last )?(?:updated|modified|published):? *)?${DATE}${TIME})?\\s*$`,
  ),
  line(
    'legal',
    400,
    null,
    '(?:©|\\(c\\)|copyright)\\s',
    '.{0,80}all rights reserved',
    // What a blog puts below each item of its feed. Source: the feeds of WordPress.
    'the (?:post|article|story) .{1,250} (?:appeared first|first appeared) on\\b',
    '(?:this (?:material|article|content|story) (?:may not be|was (?:first|originally) (?:published|posted)|is (?:republished|published) (?:under|with))|the views expressed|(?:terms (?:of (?:use|service)|and conditions)|privacy policy|cookie policy|contact us|about us|advertise)(?:\\s*[|·•,]|$))',
  ),
];

const CAPTION =
  /^(?:(?:photo|image|picture|video|file photo|caption)\s*[:—–-]\s*\S.{59,}|.{40,400}[.!?]["”]?\s*[([](?:photo|image|picture|file|credit|ap|afp|reuters|getty|epa|courtesy)\b[^)\]]{0,80}[)\]]\s*)$/iu;
const CAPTION_HINT =
  /^(?:photo|image|picture|file|video|caption)|[([](?:photo|image|picture|file|credit|ap|afp|reuters|getty|epa|courtesy)/i;
const LONGEST = 600;

/** The cue of a paragraph, or null when its words do not say that it is anything but the article's text. */
export function cueOf(body: string): Cue | null {
  if (body.length > LONGEST) return null;
  if (CAPTION_HINT.test(body) && CAPTION.test(body)) return 'caption';
  for (const { cue, maxLength, hint, pattern } of RULES) {
    if (body.length <= maxLength && (hint === null || hint.test(body)) && pattern.test(body)) return cue;
  }
  return null;
}
