import { describe, expect, it, vi } from 'vitest';
import { Changes } from '../../../../lib/page/autofill/changes.ts';
import { fillCode } from '../../../../lib/page/autofill/fill.ts';
import { Reading } from '../../../../lib/page/autofill/reading.ts';
import { CODE, first, values } from './code.ts';
import { showPage } from './page.ts';

describe('fillCode', () => {
  it.each([
    ['a tab in front', 1, 9],
    ['a hidden tab, whose timers take as long as others by the clock', 20, 5],
  ])('looks seldom for what replaces a removed field in %s', async (_, speed, most) => {
    showPage('<main><input name=otp></main>');
    const input = document.querySelector('input')!;
    input.addEventListener('change', () => input.remove());
    const begun = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => begun + (performance.now() - start) * speed);
    const start = performance.now();
    const looks: boolean[] = [];
    const refind = (): [] => {
      looks.push(input.isConnected);
      return [];
    };
    expect(await fillCode({ inputs: [input] }, CODE, { refind })).toMatchObject({ taken: true });
    clock.mockRestore();
    expect(looks.filter((isBefore) => !isBefore).length).toBeLessThan(most);
  });

  it.each([
    ['that takes one character', '<input maxlength=1 name=next>', true],
    ['of the same name', '<input name=cell>', true],
    ['of any other kind', '<input name=note>', false],
  ])('takes a new field %s for the next cell that the page draws', (_, html, isNext) => {
    showPage('<div><span><input maxlength=1 name=cell></span><span></span></div>');
    const [cell, next] = document.querySelectorAll('span');
    const input = document.querySelector('input')!;
    const others = (): [HTMLInputElement][] => [...document.querySelectorAll('input')].map((it) => [it]);
    const reading = new Reading([input], CODE, new Changes(document), others);
    reading.begin();
    cell!.textContent = '0';
    next!.innerHTML = html;
    reading.refind(1);
    expect(reading.inputs[0] === next!.firstElementChild).toBe(isNext);
  });

  it.each<[string, string, string]>([
    ['disabled', '<input name=otp disabled>', 'disabled'],
    ['too short', '<input name=otp maxlength=4>', 'length'],
  ])('leaves a field alone that is %s', async (_name, html, problem) => {
    showPage(html);
    expect(await fillCode(first(), CODE)).toEqual({ taken: false, problem });
    expect(values()).toBe('');
  });

  it('sends the form off only when asked to', async () => {
    showPage('<form><input name=otp></form>');
    const submit = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('form')!.addEventListener('submit', submit);
    await fillCode(first(), CODE);
    expect(submit).not.toHaveBeenCalled();
    expect(await fillCode(first(), CODE, { submit: true })).toMatchObject({ submitted: true });
    expect(submit).toHaveBeenCalledOnce();
  });

  it('does not send a form off again that the page has sent, nor one whose button waits', async () => {
    showPage('<form><input name=otp></form>');
    const form = document.querySelector('form')!;
    const submit = vi.fn((event: Event) => event.preventDefault());
    form.addEventListener('submit', submit);
    const input = document.querySelector('input')!;
    input.addEventListener('input', () => input.value.length === CODE.length && form.requestSubmit());
    expect(await fillCode(first(), CODE, { submit: true })).toMatchObject({ submitted: true });
    expect(submit).toHaveBeenCalledOnce();

    showPage('<form><input name=otp><button disabled>Checking</button></form>');
    expect(await fillCode(first(), CODE, { submit: true })).toMatchObject({ taken: true, submitted: false });
  });
});
