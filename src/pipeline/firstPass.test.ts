import { describe, expect, it } from 'vitest';
import { FirstPass } from './firstPass.ts';

describe('FirstPass', () => {
  it('gives a result back once', () => {
    const pass = new FirstPass<number>();
    pass.keep('Snow fell.', 7);
    expect(pass.take('Rain fell.')).toBeUndefined();
    expect(pass.take('Snow fell.')).toBe(7);
    expect(pass.take('Snow fell.')).toBeUndefined();
  });

  it('keeps no more characters than it may, and has room again for what was taken', () => {
    const pass = new FirstPass<number>(10);
    pass.keep('123456', 1);
    pass.keep('12345', 2);
    expect(pass.take('12345')).toBeUndefined();
    pass.keep('1234', 3);
    expect(pass.take('1234')).toBe(3);
    expect(pass.take('123456')).toBe(1);
    pass.keep('1234567890', 4);
    expect(pass.take('1234567890')).toBe(4);
  });

  it('counts a text that comes twice once, and keeps its first result', () => {
    const pass = new FirstPass<number>(16);
    pass.keep('123456', 1);
    pass.keep('123456', 2);
    pass.keep('12345', 3);
    expect(pass.take('12345')).toBe(3);
    expect(pass.take('123456')).toBe(1);
  });
});
