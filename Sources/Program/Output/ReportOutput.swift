import Deck
import Dispatch
import Files
import Foundation

/// Writes a report part by part: to standard output, or to a file that is there once it is
/// complete.
final class ReportOutput {
    /// So many bytes are written at once.
    static let part = 65_536

    private var writer: ListWriter
    private let send: (String) throws(Failure) -> Void
    private let close: () throws(Failure) -> Void
    /// How many rows were written.
    private(set) var count = 0

    /// Begin a report of these columns; `send` gets its parts, and `close` is called after the
    /// last.
    init(
        _ format: ListFormat, _ headings: [ListHeading], beginningWith mark: String = "",
        close: @escaping () throws(Failure) -> Void = {},
        send: @escaping (String) throws(Failure) -> Void
    ) throws(Failure) {
        writer = ListWriter(format, headings)
        (self.send, self.close) = (send, close)
        if !mark.isEmpty { try send(mark) }
    }

    /// Begin a report on standard output, or in a file. Throw `file` at once if there is a file,
    /// unless it is to be replaced, and `unusable` for a folder or a device.
    convenience init(
        _ format: ListFormat, _ headings: [ListHeading], beginningWith mark: String,
        to path: String?, replacing: Bool
    ) throws(Failure) {
        guard let path else {
            try self.init(format, headings, beginningWith: mark) { text throws(Failure) in
                try StandardOutput.write(Data(text.utf8))
            }
            return
        }
        // An empty name would mean the folder.
        guard !path.isEmpty else { throw .file(.unwritable(path: "\"\"", errno: ENOENT)) }
        var status = stat()
        var place = path
        if lstat(path, &status) == 0 {
            // A link stays, and the file that it leads to is replaced.
            place = ExportFile.whole(path)
            let isThere = lstat(place, &status) == 0
            guard isThere ? status.st_mode & S_IFMT == S_IFREG : !replacing else {
                throw .unusable(Surroundings.language.words(namesKeys: false).notAFile(path))
            }
            guard replacing else { throw .file(.replaceable(path: path)) }
        }
        let draft = try Self.writing { [place] () throws(FileError) in
            try FileDraft(of: place)
        }
        let clearing = DraftClearing(of: draft.name)
        try self.init(
            format, headings, beginningWith: mark,
            close: { () throws(Failure) in
                defer { clearing.end() }
                try Self.writing { () throws(FileError) in try draft.put(replacing: replacing) }
            },
            send: { text throws(Failure) in
                try Self.writing { () throws(FileError) in try draft.append(Array(text.utf8)) }
            })
    }

    /// Write a row.
    func write(_ cells: [ListCell]) throws(Failure) {
        writer.write(cells)
        count += 1
        if writer.waiting >= Self.part { try send(writer.drain()) }
    }

    /// Write the rest. The file is in its place then.
    func finish() throws(Failure) {
        let rest = writer.text
        if !rest.isEmpty { try send(rest) }
        try close()
    }

    private static func writing<Result>(
        _ body: () throws(FileError) -> Result
    ) throws(Failure) -> Result {
        do throws(FileError) {
            return try body()
        } catch {
            throw .file(
                error.number == EEXIST
                    ? .replaceable(path: error.path)
                    : .unwritable(path: error.path, errno: error.number))
        }
    }
}

/// Deletes a draft if a signal ends the program before it is complete.
private final class DraftClearing {
    private var sources: [(number: Int32, source: any DispatchSourceSignal)] = []

    init(of path: String) {
        sources = [SIGHUP, SIGINT, SIGTERM].filter { !Self.isIgnored($0) }.map { number in
            let source = listen(to: number) {
                unlink(path)
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            return (number, source)
        }
    }

    deinit { end() }

    /// Leave the signals to the system again.
    func end() {
        for (number, source) in sources {
            source.cancel()
            signal(number, SIG_DFL)
        }
        sources = []
    }

    /// A shell that starts a program in the background has it ignore some.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}

/// Says on standard error how many rows are done: on a terminal, where the rows themselves are not
/// shown on it.
struct RowProgress {
    private let words: (Int) -> String
    private let isShown: Bool
    private var last = ContinuousClock.now
    private var isTold = false

    /// `words` says so many rows; `isFile` tells whether they go to a file.
    init(isFile: Bool, words: @escaping (Int) -> String) {
        self.words = words
        isShown = isatty(STDERR_FILENO) == 1 && (isFile || isatty(STDOUT_FILENO) == 0)
    }

    /// Say it, a few times a second at most.
    mutating func tell(_ count: Int) {
        guard isShown, .now - last > .milliseconds(200) else { return }
        last = .now
        isTold = true
        StandardError.send("\r" + words(count))
    }

    /// End the line, if there is one: something else is said.
    mutating func end() {
        if isTold { StandardError.write("") }
        isTold = false
    }
}
