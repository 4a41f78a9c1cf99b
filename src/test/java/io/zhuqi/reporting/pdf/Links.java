package io.zhuqi.reporting.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Follows every link of a PDF as a reader would. */
public final class Links {
    private static final double LINE = 14;

    private Links() {}

    /**
     * A link.
     *
     * @param page where it stands, from 1
     * @param text what stands there
     * @param target the page it leads to, from 1
     * @param line what stands at the place it leads to, without white space
     * @param content the text of that page, without white space
     */
    public record Link(int page, String text, int target, String line, String content) {}

    /** All links of a document; one that leads nowhere fails. */
    public static List<Link> of(byte[] pdf) throws IOException {
        List<Link> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = pages(document);
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link) {
                        links.add(follow(document, pages, page, number, link));
                    }
                }
            }
        }
        return links;
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        for (int i = 1; i <= document.getNumberOfPages(); i++) {
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            pages.add(stripper.getText(document).replaceAll("\\s", ""));
        }
        return pages;
    }

    private static Link follow(PDDocument document, List<String> pages, PDPage page, int number, PDAnnotationLink link)
            throws IOException {
        PDDestination destination = link.getDestination();
        if (destination == null && link.getAction() instanceof PDActionGoTo action) {
            destination = action.getDestination();
        }
        if (destination instanceof PDNamedDestination named) {
            destination = document.getDocumentCatalog().findNamedDestinationPage(named);
        }
        if (!(destination instanceof PDPageXYZDestination place) || place.retrievePageNumber() < 0) {
            throw new AssertionError("leads nowhere on page " + number);
        }
        int target = place.retrievePageNumber();
        PDPage there = document.getPage(target);
        float top = there.getMediaBox().getHeight() - place.getTop();
        String line =
                in(there, new Rectangle2D.Double(0, top, there.getMediaBox().getWidth(), LINE));
        PDRectangle box = link.getRectangle();
        double y = page.getMediaBox().getHeight() - box.getUpperRightY();
        String text = in(page, new Rectangle2D.Double(box.getLowerLeftX() - 1, y, box.getWidth(), box.getHeight() + 3));
        return new Link(number, text, target + 1, line, pages.get(target));
    }

    private static String in(PDPage page, Rectangle2D box) throws IOException {
        PDFTextStripperByArea area = new PDFTextStripperByArea();
        area.addRegion("box", box);
        area.extractRegions(page);
        return area.getTextForRegion("box").replaceAll("\\s", "");
    }
}
