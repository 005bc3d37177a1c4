/** Six boxes in plain script: each input hands the focus on, and the whole goes into one hidden field. */
for (const group of document.querySelectorAll<HTMLElement>('[data-boxes]')) {
  const boxes = [...group.querySelectorAll<HTMLInputElement>('input.box')];
  const whole = group.querySelector<HTMLInputElement>('input[type=hidden]')!;
  const gather = () => {
    whole.value = boxes.map((box) => box.value).join('');
  };
  boxes.forEach((box, i) => {
    box.addEventListener('input', () => {
      if (box.value) boxes[i + 1]?.focus();
      gather();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && !box.value) boxes[i - 1]?.focus();
    });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      const digits = [...(event.clipboardData?.getData('text') ?? '').replace(/\D/g, '')];
      digits.slice(0, boxes.length - i).forEach((digit, j) => {
        boxes[i + j]!.value = digit;
      });
      gather();
    });
  });
}
