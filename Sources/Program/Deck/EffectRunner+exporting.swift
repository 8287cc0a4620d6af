import Deck
import Domain
import Foundation
import Records
import Storage
import Wording

extension EffectRunner {
    /// Write a list to a file, or keep it until the deck is left.
    func export(_ request: ExportRequest) {
        exporting.run { [self] in
            do {
                let (text, count) = try text(of: request)
                if let path = request.path {
                    try ExportFile.write(
                        text, as: request.format, to: path, replacing: request.isReplacing)
                } else {
                    kept.withLock { $0.append(text) }
                }
                inbox.post(.exported(rows: count, to: request.path))
            } catch {
                let words = request.language.words()
                inbox.post(.exportFailed(reason: words.reason(ofAny: error)))
            }
        }
    }

    private func text(of request: ExportRequest) throws -> (String, count: Int) {
        switch request.content {
        case .table(let table): return (table.text(as: request.format), table.rows.count)
        case .customers(let search, let order, let choice):
            return try text(
                of: request, matching: search, .customers, in: order, choice, \.customers)
        case .access(let search, let order, let choice):
            return try text(
                of: request, matching: search, .access, in: order, choice, \.adminAccess)
        case .terms(let search, let order, let choice):
            let rows = try store.terms(
                matching: search, in: order, offset: 0, limit: Int(Int32.max)
            ).rows.compactMap(\.term)
            let columns = ListColumns(
                request.language.words(namesKeys: false), at: request.now
            ).endingTerms(in: .system(from: request.now, days: 730))
            let listing = Listing(columns, of: rows).chosen(choice)
            return (listing.text(as: request.format), rows.count)
        }
    }

    private func text(
        of request: ExportRequest, matching search: String, _ scope: FilterScope,
        in order: CustomerOrder, _ choice: ColumnChoice,
        _ columns: KeyPath<ListColumns, [ListColumn<CustomerRow>]>
    ) throws -> (String, count: Int) {
        let rows = try store.customers(
            matching: search, in: order, offset: 0, limit: Int(Int32.max), of: scope
        ).rows
        let all = ListColumns(request.language.words(namesKeys: false), at: request.now)
        let listing = Listing(all[keyPath: columns], of: rows).chosen(choice)
        return (listing.text(as: request.format), rows.count)
    }

    /// Open a page in a browser. Return false if there is none. If the browser fails, the address
    /// is told.
    func browse(_ address: String) -> Bool {
        guard let browser = Browser.find(in: Surroundings.variable) else { return false }
        Task(executorPreference: asking) { [inbox] in
            if await browser.shows(address) { return }
            inbox.post(.notBrowsed(address))
        }
        inbox.post(.browsed(address))
        return true
    }
}

extension EffectRunner {
    /// The forms of a certificate, and how their files end.
    private static let forms = [
        (CertificateCommand.Format.html, "html"), (.json, "json"), (.markdown, "md"),
    ]

    /// Return the newest certificate of an ended relationship, and the files it would be written
    /// to in the current folder.
    func certificateRead(of customer: Customer.ID) throws -> Event {
        let certificate = try certificate(of: customer)
        let files = certificate.map { certificate in
            Self.forms.map { TextFile.freePath(certificate.fileName(endingIn: $0.1)) }
        }
        return .certificateRead(certificate, of: customer, files: files ?? [])
    }

    /// Write the certificate of an ended relationship to the current folder, in all forms.
    func certify(_ customer: Customer.ID, in words: Words) {
        readingAhead.run { [self] in
            var files: [String] = []
            do {
                guard let certificate = try certificate(of: customer) else {
                    return inbox.post(.told(words.certificateNone(customer.text)))
                }
                for (format, ending) in Self.forms {
                    let text = try certificate.certificate(as: format, in: words)
                    switch TextFile.save(text, name: certificate.fileName(endingIn: ending)) {
                    case .saved(let path): files.append(path)
                    case .saveFailed(let path, let reason):
                        let failure = words.saveFailed(path, reason: reason)
                        return inbox.post(.certified(files, failure: failure))
                    default: break
                    }
                }
                inbox.post(.certified(files, failure: nil))
            } catch let refusal as Refusal {
                inbox.post(.runRefused(refusal))
            } catch {
                inbox.post(.certified(files, failure: words.reason(ofAny: error)))
            }
        }
    }

    /// Return the newest certificate that the journal has for this place; nil for none. Throw
    /// `journal` if an entry was changed: then nothing is certified.
    private func certificate(of customer: Customer.ID) throws -> CertificateData? {
        let journal = try store.journal
        try journal.requireWhole()
        let entries = try journal.everything()
        let place = try store.author.place
        return CertificateData.all(in: entries, of: customer).last { $0.author.place == place }
    }
}

extension CertificateData {
    /// The name of a file about its customer, by its confirmation word: usually the domain.
    fileprivate func fileName(endingIn ending: String) -> String {
        let word = ConfirmationWord(for: customer).text.replacing("/", with: "-")
        return "certificate-\(word).\(ending)"
    }
}
