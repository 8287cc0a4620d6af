import Domain
import Wording

extension Wording {
    /// The certificate of a relationship that has ended, as a whole file. Made from the certificate
    /// alone, so it comes out the same whenever it is made.
    package func certificate(_ certificate: CertificateData, as form: CertificateForm) -> String {
        // It is read without a deck: no sentence names a key.
        let certificate = Certificate(of: certificate, in: language.words(namesKeys: false))
        return switch form {
        case .markdown: MarkdownWriter().write(certificate)
        case .html: HTMLWriter(language: language).write(certificate)
        }
    }
}
