import { render } from 'preact';

render(<main>Watchword</main>, document.getElementById('app')!);
