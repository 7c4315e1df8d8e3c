/** Words that say nothing about which happening is told: grammar, and what every news sentence has. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after again against ago all also although am amid among an and another any are around as at away back be
  became because been before being below between both but by came can claim claimed come could day days did do does doing down during each
  earlier either even ever every far few first for from further gave get give given go got had has have having he her here hers him his how
  however i if in include including inside into is it its itself just last late later least less like local made make many may me media
  meanwhile might monday month months more most much must my near nearby nearly new news next no nor not now of off official officials on once
  one only or other others our out outside over own part people per place post posted previously reported report reports reportedly said same
  saturday say saying says second see seen several she should show showed showing shown shows since so some source sources spokesman
  spokesperson spokeswoman still such sunday take taken than that the their them then there these they this those though through thursday
  time to today told too took toward towards tuesday under until up upon us very via video videos was way we wednesday week weeks
  well went were what when where whether which while who whom whose why will with within without would wrote year years yesterday yet you your
  friday january february march april june july august september october november december city town village region district oblast province
  area country state morning night evening afternoon overnight dawn early hour hours minute minutes about some nobody`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
