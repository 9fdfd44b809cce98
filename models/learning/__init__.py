"""How models learn: epochs, steps by the gradient, damped least squares, and the arithmetic below."""
