// Files may be dropped on the field for them, anywhere on it.

const field = document.querySelector(".drop");
const input = field.querySelector("input");

for (const name of ["dragenter", "dragover"]) {
  field.addEventListener(name, (event) => {
    event.preventDefault();
    field.classList.add("over");
  });
}
for (const name of ["dragleave", "drop"]) field.addEventListener(name, () => field.classList.remove("over"));
field.addEventListener("drop", (event) => {
  event.preventDefault();
  input.files = event.dataTransfer.files;
});
