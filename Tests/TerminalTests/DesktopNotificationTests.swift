import Terminal
import Testing

@Suite struct `A notification on the desktop` {
    private func sequence(
        _ text: String, _ form: DesktopNotification.Form, isInTmux: Bool = false
    ) -> String {
        DesktopNotification(title: "partnerdeck", text: text, form: form, isInTmux: isInTmux)
            .sequence
    }

    @Test func `is what a terminal understands`() {
        #expect(sequence("Done.", .osc9) == "\u{1B}]9;Done.\u{7}")
        #expect(sequence("Done.", .osc777) == "\u{1B}]777;notify;partnerdeck;Done.\u{7}")
    }

    @Test func `is handed on by tmux`() {
        #expect(
            sequence("Done.", .osc9, isInTmux: true)
                == "\u{1B}Ptmux;\u{1B}\u{1B}]9;Done.\u{7}\u{1B}\\")
    }

    @Test(arguments: [DesktopNotification.Form.osc9, .osc777], [false, true])
    func `has no control characters of data, and ends where it says`(
        form: DesktopNotification.Form, isInTmux: Bool
    ) {
        let evil = "a\u{7}b\u{1B}]0;x\u{9C}\u{1B}\\c\nd;e\u{202E}"
        let said = sequence(evil, form, isInTmux: isInTmux)
        let clean = sequence("plain text", form, isInTmux: isInTmux)
        func controls(_ text: String) -> [UInt32] {
            text.unicodeScalars.map(\.value).filter { $0 < 0x20 || 0x7F..<0xA0 ~= $0 }
        }
        #expect(controls(said) == controls(clean))
        #expect(said.count { $0 == ";" } == clean.count { $0 == ";" })
        #expect(!said.contains("\u{202E}"))
    }

    @Test func `is not longer than a sentence`() {
        #expect(sequence(String(repeating: "x", count: 10_000), .osc9).count < 220)
    }
}
