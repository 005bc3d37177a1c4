import { Hono } from 'hono';
import { html } from 'hono/html';
import { posted, type Site } from '../context.ts';
import { codeForm, FIELDS, type FieldName, fieldName, fieldScripts } from '../fields.ts';
import { card, notice, page } from '../html.ts';

/** Each field by itself: what is posted is shown back, so that a fill can be judged by what the server received. */
export function fieldPages(_site: Site): Hono {
  const show = (field: FieldName, digits: number, received?: string) => {
    const query = digits === 6 ? '' : `?digits=${digits}`;
    const body = card(
      FIELDS[field],
      html`${received === undefined ? '' : notice('plain', `The server received ${received || 'nothing'}.`, 'received')}
      ${codeForm({ field, action: `/fields/${field}${query}`, button: 'Send', digits })}`,
    );
    return page({ title: FIELDS[field], body, scripts: fieldScripts(field) });
  };
  return new Hono()
    .get('/:field', (c) => c.html(show(fieldName(c.req.param('field')), digitsOf(c.req.query('digits')))))
    .post('/:field', async (c) => {
      const received = await posted(c, 'code');
      return c.html(show(fieldName(c.req.param('field')), digitsOf(c.req.query('digits')), received));
    });
}

/** Where a frame's form may post to: the site's own code steps and nothing that a link could make up. */
const FRAME_ACTION = /^\/(account\/two-factor|sign-in\/(code|mail\/code|text\/code)|fields\/[a-z-]+)(\?[\w.=&%+-]*)?$/;

/** The document inside the frame variant. */
export function framePage(): Hono {
  return new Hono().get('/', (c) => {
    const { action = '', button = 'Send', label = 'Code', digits } = c.req.query();
    if (!FRAME_ACTION.test(action)) return c.notFound();
    const body = codeForm({ field: 'single', action, button, label, digits: digitsOf(digits) });
    return c.html(page({ title: label, body, bare: true }));
  });
}

function digitsOf(value: string | undefined): number {
  const digits = Number(value ?? 6);
  return Number.isInteger(digits) && digits >= 4 && digits <= 10 ? digits : 6;
}
