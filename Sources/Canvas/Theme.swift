/// How each role looks.
package struct Theme: Equatable, Sendable {
    /// What the operator asks for it by.
    package let name: String
    private let styles: [Role: Style]

    /// A theme of those styles. A role without one looks like `text`.
    package init(name: String, styles: [Role: Style]) {
        self.name = name
        self.styles = styles
    }

    /// How that role looks.
    package subscript(role: Role) -> Style {
        styles[role] ?? styles[.text] ?? Style()
    }
}

extension Theme {
    /// Attributes only: for when there is nothing else.
    package static let plain = Theme(
        name: "plain",
        styles: [
            .text: Style(),
            .muted: Style(attributes: .dim),
            .title: Style(attributes: .bold),
            .heading: Style(attributes: .bold),
            .key: Style(attributes: .bold),
            .selection: Style(attributes: .reverse),
            .input: Style(attributes: .underline),
            .match: Style(attributes: [.bold, .underline]),
            .warning: Style(attributes: .bold),
            .danger: Style(attributes: [.bold, .underline]),
            .disabled: Style(attributes: .dim),
            .link: Style(attributes: .underline),
            .border: Style(attributes: .dim),
            .notice: Style(attributes: .reverse),
        ])
}
