import Deck
import Domain
import Wording

extension CertificateData {
    /// The certificate that says this, in one of its forms.
    func certificate(
        as format: CertificateCommand.Format, in words: Words
    ) throws -> String {
        switch format {
        case .markdown: words.certificate(self, as: .markdown)
        case .html: words.certificate(self, as: .html)
        case .json: try JSON.settled(JSON.text(of: self))
        }
    }
}
