/* Shows the sentence of the address's fragment, as text. */
document.getElementById("message").textContent = decodeURIComponent(location.hash.slice(1));
