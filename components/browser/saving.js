// A file that is ready, and the button that saves it, in; the button pressed, once for each file.

const saved = new Set();

export default function ({ data }) {
  if (saved.has(data.build)) return;
  const until = performance.now() + 5000;
  const attempt = () => {
    const button = document.querySelector(`${data.button} button`);
    if (button && !saved.has(data.build)) {
      saved.add(data.build);
      button.click();
    } else if (!button && performance.now() < until) {
      setTimeout(attempt, 50);
    }
  };
  attempt();
}
