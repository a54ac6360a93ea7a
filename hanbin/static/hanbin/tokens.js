/* A form sends the token of the present session, even if it was opened before the login. */
"use strict";
document.addEventListener("submit", (event) => {
  const field = event.target.querySelector("input[name=csrfmiddlewaretoken]");
  const found = document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/);
  if (field && found) field.value = decodeURIComponent(found[1]);
});
