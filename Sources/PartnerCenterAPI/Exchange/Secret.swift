/// Text that opens doors: a token, a client secret. It has no description, no mirror and no JSON,
/// so that it gets into no log by mistake; whoever needs the text itself says `revealed`.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    package let revealed: String

    package init(_ text: String) { revealed = text }

    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
