const COMPLETE = 6;
const NEXT = '<label>Device name <input id="device"></label><label>Note <input id="note" value="kept"></label>';

/**
 * Shows the component that the address names, in the surroundings of a sign-in page. With `then=clear` the page sends a
 * complete code off and empties the component; with `then=next` it goes on to a step whose first field takes the cursor.
 * `truth()` tells what the page has: the value, or all that it sent.
 */
export async function show(components) {
  const query = new URLSearchParams(location.search);
  const then = query.get('then');
  const sent = [];
  let value = '';
  let clear = () => {};
  const report = (now) => {
    value = now;
    if (!then || now.replace(/\D/g, '').length < COMPLETE) return;
    sent.push(now);
    // A page clears a code once it has sent it off, not while its component is still at it.
    if (then === 'clear') setTimeout(() => clear());
    else {
      document.querySelector('form').innerHTML = NEXT;
      document.getElementById('device').focus();
    }
  };
  const noted = () => document.getElementById('device').value + document.getElementById('note').value;
  window.truth = () => (then ? `${sent.join()}${then === 'next' && sent.length > 0 ? `|${noted()}` : ''}` : value);
  clear = await components[query.get('c')](document.getElementById('root'), report);
  document.documentElement.dataset.ready = 'yes';
}
