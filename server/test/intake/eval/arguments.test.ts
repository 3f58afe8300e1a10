import { readArguments } from '../../../eval/intake/arguments';

describe('arguments of the evaluation', () => {
  it('takes any number of folders', () => {
    expect(readArguments(['--texts', 'a', '--texts', 'b', '--gates'])).toEqual({
      texts: ['a', 'b'],
      errors: null,
      openBlind: false,
      refind: null,
      gates: true,
      json: false,
    });
  });

  it('looks into blind documents only when told', () => {
    expect(readArguments(['--errors', 'sample']).openBlind).toBe(false);
    expect(readArguments(['--errors', 'sample', '--open-blind']).openBlind).toBe(true);
  });

  it.each([[['--unknown']], [['--texts']], [['stray']]])('refuses %j', (args) => {
    expect(() => readArguments(args)).toThrow();
  });
});
