import Canvas
import Terminal
import Testing

@Suite struct `The answer to the question for the background` {
    private let night = Color.rgb(0x1E, 0x1E, 0x2E)

    /// Return what a reader that awaits the answer makes of pieces, with silence between them.
    private func read(_ pieces: String...) -> (keys: [Key], background: Color?) {
        var reader = KeyReader()
        reader.awaitBackground()
        var keys: [Key] = []
        for piece in pieces {
            reader.take(piece.utf8, into: &keys)
            if reader.patience != nil { reader.giveUp(into: &keys) }
        }
        return (keys, reader.background)
    }

    @Test(arguments: [
        "]11;rgb:1e1e/1e1e/2e2e\u{7}", "]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "]11;rgb:1e/1e/2e\u{7}",
        "]11;rgba:1e1e/1e1e/2e2e/ffff\u{1B}\\", "]11;#1e1e2e\u{7}", "]11;rgb:1E1E/1E1E/2E2E\u{9C}",
    ])
    func `is a colour, in every form, and no key`(answer: String) {
        let (keys, background) = read("j\u{1B}\(answer)k")
        #expect(keys == [.character("j"), .character("k")])
        #expect(background == night)
    }

    @Test func `scales short numbers, too`() {
        #expect(read("\u{1B}]11;rgb:f/0/8\u{7}").background == .rgb(255, 0, 136))
        #expect(read("\u{1B}]11;rgb:ffff/8000/0000\u{7}").background == .rgb(255, 128, 0))
    }

    @Test(arguments: [
        "]10;rgb:1e1e/1e1e/2e2e\u{7}", "]11;rgb:1e1e/1e1e\u{7}", "]11;rgb:1e1e/1e1e/\u{7}",
        "]11;rgb:1e1e1/1e1e/2e2e\u{7}", "]11;rgb:q/q/q\u{7}", "]11;?\u{7}", "]11;\u{7}", "]\u{7}",
        "]11;#1e1e2\u{7}", "]11;#\u{7}", "]111;rgb:1e1e/1e1e/2e2e\u{7}", "]11;cmy:1/1/1\u{7}",
        "P11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "]11;rgb:1e1e/1e1e/2e2e\u{18}",
    ])
    func `is none where it is something else`(answer: String) {
        let (keys, background) = read("\u{1B}\(answer)j")
        #expect(keys.last == .character("j"))
        #expect(background == nil)
    }

    @Test func `may come byte by byte`() {
        var reader = KeyReader()
        reader.awaitBackground()
        var keys: [Key] = []
        for byte in "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\".utf8 { reader.take([byte], into: &keys) }
        #expect(keys == [])
        #expect(reader.background == night)
        #expect(!reader.awaitsBackground)
        #expect(reader.patience == nil)
    }

    /// Wherever silence cuts it in two, nothing of it is typed.
    @Test func `becomes no key where it is cut in two, and the next key is one`() {
        let answer = "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\"
        for place in answer.indices.dropFirst() {
            let (keys, background) = read(
                String(answer[..<place]), String(answer[place...]), "q")
            #expect(keys.filter { $0 != .escape } == [.character("q")], "\(answer[..<place])")
            #expect(background == nil || background == night)
        }
    }

    @Test func `that never ends swallows no key of the operator's but what it could go on with`() {
        #expect(read("\u{1B}]11;rgb:1e", "q").keys == [.character("q")])
        #expect(read("\u{1B}]11;rgb:1e", "\r").keys == [.enter])
        #expect(read("\u{1B}]11;rgb:1e", "\u{1B}[A").keys == [.up])
        let rest = String(repeating: "1", count: 40)
        #expect(read("\u{1B}]11;rgb:1e", rest).keys.count > 10)
    }

    @Test func `that nobody awaits takes no Esc and no bracket along`() {
        var reader = KeyReader()
        var keys: [Key] = []
        reader.take("\u{1B}".utf8, into: &keys)
        reader.giveUp(into: &keys)
        reader.take("]".utf8, into: &keys)
        #expect(keys == [.escape, .character("]")])
        reader.awaitBackground()
        reader.stopAwaitingBackground()
        reader.take("\u{1B}]".utf8, into: &keys)
        reader.giveUp(into: &keys)
        reader.take("1".utf8, into: &keys)
        #expect(keys.last == .character("1"))
    }

    @Test func `says whether it is dark`() {
        #expect(Color.rgb(0x1E, 0x1E, 0x2E).isDark == true)
        #expect(Color.rgb(0xFD, 0xF6, 0xE3).isDark == false)
        #expect(Color.rgb(0, 0, 255).isDark == true)
        #expect(Color.rgb(0, 255, 0).isDark == false)
        #expect(Color.terminal.isDark == nil)
    }
}
