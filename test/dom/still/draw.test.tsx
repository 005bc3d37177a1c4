import { hydrate, render } from 'preact';
import { expect, test } from 'vitest';
import { BrandIcon } from '../../../components/shared/brand-icon.tsx';
import { CodeText } from '../../../components/shared/code.tsx';
import { IconButton } from '../../../components/shared/icon-button.tsx';
import { MoreIcon } from '../../../components/shared/list-icons.tsx';
import { nodesOf } from '../../../lib/still/draw.ts';

const heard: string[] = [];

const views = {
  text: () => (
    <p>
      a{''}
      {0}
      {false}
      {null}
      {undefined} b{['c', <b key="d">d</b>]}
    </p>
  ),
  attributes: () => (
    <p
      class="one"
      title=""
      hidden={false}
      aria-hidden={false}
      data-on
      data-off={undefined}
      tabIndex={-1}
      style={{ '--hue': '3', transform: 'none' }}
    >
      <input type="text" maxLength={200} spellcheck={false} autocomplete="off" value="typed" />
      <label for="x">x</label>
    </p>
  ),
  parts: () => (
    <>
      <IconButton label="More" tabIndex={0} onClick={() => heard.push('click')}>
        <MoreIcon size={15} />
      </IconButton>
      <CodeText code="123456" digits={6} />
      <BrandIcon name="GitHub" icon="🎮" />
    </>
  ),
};

test.each(Object.entries(views))('%s: the same nodes as Preact draws', (_, View) => {
  const [drawn, still] = [document.createElement('div'), document.createElement('div')];
  render(<View />, drawn);
  still.append(...nodesOf(<View />));
  expect(still.innerHTML).toBe(drawn.innerHTML);
  expect(still.isEqualNode(drawn)).toBe(true);
});

test('Preact takes them over', () => {
  const root = document.createElement('div');
  root.append(...nodesOf(<views.parts />));
  const before = [...root.querySelectorAll('*')];
  hydrate(<views.parts />, root);
  expect([...root.querySelectorAll('*')]).toEqual(before);
  root.querySelector('button')?.click();
  expect(heard).toEqual(['click']);
});
