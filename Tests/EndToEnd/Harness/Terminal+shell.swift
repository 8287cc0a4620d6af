import Testing

extension Terminal {
    /// The shell has the screen, shows what is typed, and does it.
    func expectAShellAtWork(at location: SourceLocation = #_sourceLocation) throws {
        try wait(for: "the shell's prompt", at: location) { screen in
            // Keys that came too late for the deck may have got it a prompt or two before.
            screen.lines.last { !$0.isEmpty }?.hasSuffix(Self.prompt) == true
        }
        try type("stty -a | grep -o ' icanon'; echo at $((40 + 2))")
        try press("Enter")
        try wait(for: "what was typed, and what it did", at: location) { screen in
            screen.text.contains("echo at $((40 + 2))")
                && screen.lines.contains("at 42") && screen.lines.contains(" icanon")
        }
        #expect(try fact("alternate_on") == "0", sourceLocation: location)
        #expect(try fact("cursor_flag") == "1", sourceLocation: location)
        #expect(try fact("keypad_flag") == "0", sourceLocation: location)
        #expect(try fact("mouse_any_flag") == "0", sourceLocation: location)
    }

    /// The terminal's settings, as `stty -g` has them.
    func settings(as name: String) throws -> String {
        try type("stty -g >'\(name)'; echo noted $((7 * 7))")
        try press("C-j")
        try wait(for: "the settings") { $0.says("noted 49") }
        try type("clear")
        try press("C-j")
        try wait(for: "a clear screen") { !$0.says("noted 49") }
        return String(decoding: try home.bytes(of: "work/\(name)"), as: UTF8.self)
    }
}
