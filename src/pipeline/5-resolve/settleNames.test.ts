import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { FEATURE_COUNT } from './featureNames.ts';
import { featuresOf } from './featuresOf.ts';
import { fillNone } from './fillNone.ts';
import { BUNDLED_MODEL, scoreNone, scoreTo, softmax } from './rankingModel.ts';
import { settleTexts } from './testing/settleTexts.ts';

const gazetteer = openBundledGazetteer();

const settle = (names: readonly string[]) => settleTexts(names, gazetteer);

describe('settleNames', () => {
  it('gives the last name it settled the same probabilities as scoring all its features anew', () => {
    const { state, names } = settle(['Paris', 'Dallas', 'Lamar County', 'Springfield', 'Georgia', 'Richmond']);
    const last = state.anchors.toSorted((a, b) => state.trust[b]! - state.trust[a]!).at(-1)!;
    const features = featuresOf(state, last);
    const group = state.groups[last]!;
    const expected = Array.from([...group.found.rows.keys(), 0], (index) =>
      scoreTo(BUNDLED_MODEL, features, index * FEATURE_COUNT, FEATURE_COUNT),
    );
    expected[group.found.rows.length] = scoreNone(BUNDLED_MODEL, fillNone(group));
    softmax(expected, group.found.rows.length);
    expect(names[last]!.probabilities).toHaveLength(expected.length);
    for (const [index, probability] of names[last]!.probabilities.entries()) {
      expect(probability).toBeCloseTo(expected[index]!, 2);
    }
  });

  it('scores a name exactly as the sum of all its features written out', () => {
    const names = Array.from({ length: 60 }, (_, index) => gazetteer.nameOf((index * 97) % 3000));
    const { state, names: settled } = settle(['Springfield', 'Georgia', ...names, 'Troy', 'Richmond', 'Omsk']);
    const late = [...state.groups.keys()].filter((group) => !state.anchors.includes(group)); // settled once, against names that stay
    expect(late.length).toBeGreaterThan(10);
    for (const group of late) {
      const features = featuresOf(state, group);
      const count = state.groups[group]!.found.rows.length;
      const expected = Array.from({ length: count + 1 }, (_, index) =>
        index === count
          ? scoreNone(BUNDLED_MODEL, fillNone(state.groups[group]!))
          : scoreTo(BUNDLED_MODEL, features, index * FEATURE_COUNT, FEATURE_COUNT),
      );
      softmax(expected, count);
      expect(settled[group]!.probabilities).toEqual(expected);
    }
  });

  it('gives probabilities that add up to one, with "none" among them', () => {
    for (const { probabilities } of settle(['Springfield', 'Nowhere at all', 'Omsk']).names) {
      expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    }
  });

  it('means one place by one name, however often it stands', () => {
    const { state } = settle(['Richmond', 'Norfolk', 'Richmond', 'Oakland', 'Richmond']);
    expect(state.groups.map(({ text }) => text)).toEqual(['Richmond', 'Norfolk', 'Oakland']);
    expect(state.groups[0]!.members).toEqual([0, 2, 4]);
  });
});
