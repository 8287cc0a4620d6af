/// A piece of text and what it means. Safe to be sent to a terminal, wherever the text came from:
/// no control character survives the making of a span.
package struct Span: Equatable, Sendable {
    /// What it says, ready to be drawn.
    package let text: String
    /// What it means.
    package let role: Role
    /// Drawn in the selection style, though the rest of its line may not be.
    package let isSelected: Bool

    /// A span of that text, with control characters shown as "·" and invisible ones left out.
    package init(_ text: String, _ role: Role = .text) {
        self.init(clean: text.isPrintable ? text : text.printable, role, isSelected: false)
    }

    init(clean text: String, _ role: Role, isSelected: Bool) {
        self.text = text
        self.role = role
        self.isSelected = isSelected
    }

    func cut(to text: String) -> Span {
        Span(clean: text, role, isSelected: isSelected)
    }
}
