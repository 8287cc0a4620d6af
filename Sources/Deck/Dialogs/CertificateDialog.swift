import Canvas
import Domain
import Wording

/// A certificate as it would be written, and where to; then the files it was written to.
package struct CertificateDialog: Equatable, Sendable {
    /// Nil once it was written.
    let certificate: CertificateData?
    /// The paths, whole.
    let files: [String]
    /// Why some were not written; nil if all were.
    var failure: String?
}

extension CertificateDialog: DialogModel {
    var outlivesCustomer: Bool { true }
    /// The customer's ID; once it was written, the paths.
    var ids: String? {
        if let certificate { return copiedIDs(of: nil, certificate.customer.id, trace: nil) }
        return files.isEmpty ? nil : files.joined(separator: "\n")
    }

    func box(in state: State) -> DialogBox {
        let words = state.words
        guard let certificate else {
            let failure = failure.map { state.marked($0, "!", .warning) } ?? []
            let keys: Phrase = files.isEmpty ? \.closeKeys : \.certificateSavedKeys
            return DialogBox(
                title: failure.isEmpty ? words.certificateSavedTitle : words.messageTitle,
                text: (files.isEmpty ? [] : state.wrapped(words.certificateSaved(files.count)))
                    + paths(in: state) + failure,
                footer: [Line()] + state.keys(keys))
        }
        return DialogBox(
            title: words.certificatePreviewTitle,
            text: [Line(Span(words.certificateFilesHeading, .heading))] + paths(in: state)
                + [Line()]
                + Certificate(of: certificate, in: state.language.words(namesKeys: false))
                .lines(in: state),
            footer: [Line()] + state.keys(\.certificatePreviewKeys))
    }

    /// The folder once, and the files in it: a path that is broken cannot be read.
    private func paths(in state: State) -> [Line] {
        let folders = Set(files.map(\.folder))
        guard folders.count == 1, let folder = folders.first, !folder.isEmpty else {
            return files.flatMap { state.marked($0, "•", .link) }
        }
        return state.wrapped(folder, .muted)
            + files.flatMap { state.marked(String($0.dropFirst(folder.count)), "•", .link) }
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        if key == .character("y") { return answerReading(key, in: &state) }
        guard let certificate else { return close(by: key, in: &state) }
        switch key {
        case .character("w"):
            state.dialog = nil
            return [.certify(certificate.customer.id)]
        case .escape, .character("q"), .character("n"): return state.leaveDialog()
        default: return []
        }
    }
}

extension Certificate {
    /// The certificate as rows of a dialog.
    fileprivate func lines(in state: State) -> [Line] {
        state.wrapped(title, .title) + blocks.flatMap { $0.lines(in: state) }
    }
}

extension CertificateBlock {
    fileprivate func lines(in state: State) -> [Line] {
        switch self {
        case .heading(let text): [Line()] + state.wrapped(text, .heading)
        case .text(let text): state.wrapped(text)
        case .command(let text, let command):
            state.wrapped(text) + state.wrapped("  " + command, .key)
        case .facts(let facts): facts.map { Fact($0.name, $0.value) }.lines(width: state.room)
        case .table(let heading, let rows):
            rows.flatMap { row in
                zip(heading, row).map { Fact($0, $1.filter { !$0.isEmpty }.joined(separator: " ")) }
                    .filter { !$0.value.isEmpty }.lines(width: state.room) + [Line()]
            }
        case .list(let items):
            items.flatMap { item in
                state.marked(
                    [item.sentence, item.text].filter { !$0.isEmpty }.joined(separator: " "),
                    item.mark.isEmpty ? "•" : item.mark)
            }
        }
    }
}

extension String {
    /// The folder of a path, with the slash after it.
    fileprivate var folder: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }
}

extension State {
    /// Shows the certificate of a customer before it is written.
    mutating func preview(
        _ certificate: CertificateData?, of customer: Customer.ID, files: [String]
    ) {
        // It was asked for from a page, or from what the removal brought.
        switch dialog {
        case nil, .aftermath: break
        default: return
        }
        guard let certificate else {
            return tell(.warning) { $0.certificateNone(customer.text) }
        }
        openings += 1
        dialogTop = 0
        dialog = .certificate(CertificateDialog(certificate: certificate, files: files))
    }

    /// Names every file a certificate was written to.
    mutating func certified(_ files: [String], failure: String?) {
        // Each path stands on a line of its own, as it can be copied.
        if !files.isEmpty {
            tell(.good) { words in
                files.count == 1
                    ? words.saved(files[0])
                    : ([words.certificateSaved(files.count)] + files).joined(separator: "\n")
            }
        }
        if let failure { tell(failure, .warning) }
        guard dialog == nil else { return }
        dialog = .certificate(CertificateDialog(certificate: nil, files: files, failure: failure))
    }

    /// Why there is no certificate for the customer under the cursor of the run; nil if there is.
    var offCertificateOfRun: Off? {
        if selectedInRun == nil { return .said(\.nothingSelected) }
        return customerLeftByRun == nil ? .said(\.relationshipNotEnded) : nil
    }

    /// The customer under the cursor of the run, if the run has ended its relationship.
    var customerLeftByRun: Customer.ID? {
        guard let run, let item = selectedInRun else { return nil }
        let part = run.plan.customers[item.customer]
        return run.hasEnded(part) ? part.id : nil
    }

    /// Whether the run has ended the relationship with one of its customers.
    var hasCertificate: Bool { run.map { $0.plan.customers.contains(where: $0.hasEnded) } ?? false }
}
